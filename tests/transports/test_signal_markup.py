"""Our light markup in Signal messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transports.markup import plain
from bot.transports.signal.markup import Style, styled


@pytest.mark.parametrize(
    ("words", "text", "styles"),
    [
        ("Hei.", "Hei.", ()),
        ("Soita **112**.", "Soita 112.", ("6:3:BOLD",)),
        ("Vastaa *otan*.\n**Heti**", "Vastaa otan.\nHeti", ("7:4:ITALIC", "13:4:BOLD")),
        # A bird is two units.
        ("🐦 **Kuovi**: *otan*", "🐦 Kuovi: otan", ("3:5:BOLD", "10:4:ITALIC")),
        ("*🐦*", "🐦", ("0:2:ITALIC",)),
        ("**klo *13* tai *14***", "klo 13 tai 14", ("0:13:BOLD", "4:2:ITALIC", "11:2:ITALIC")),
        ("2 * 3", "2 * 3", ()),
        ("****", "****", ()),
    ],
)
def test_marks_become_styles(words, text, styles):
    assert (styled(words).words, tuple(map(str, styled(words).styles))) == (text, styles)


@pytest.mark.parametrize(
    ("words", "text"),
    [("a\ud83db", "a�b"), ("\udc26", "�"), ("\ud83d\udc26", "🐦"), ("*\ud83d* x", "� x")],
)
def test_halves_of_signs_are_not_sent(words, text):
    assert styled(words).words == text


pieces = st.one_of(
    st.sampled_from(["*", "**", "***", "\n", "🐦", "ä", "o", " ", "\ud83d", "\udc26", "👩‍👧"]),
    st.characters(),
)


def marked(style: Style, text: str) -> str:
    units = text.encode("utf-16-le")[2 * style.start : 2 * (style.start + style.length)]
    # Strict: half a pair would raise.
    return units.decode("utf-16-le")


@given(st.lists(pieces, max_size=30).map("".join))
def test_the_words_are_those_of_every_network_and_no_style_cuts_a_sign(words):
    said = styled(words)
    clean = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    assert said.words == plain(clean)
    for style in said.styles:
        assert style.length > 0
        assert marked(style, said.words)
    json_safe = said.words.encode("utf-8")
    assert json_safe.decode("utf-8") == said.words


@given(st.lists(st.text(alphabet=st.characters(blacklist_characters="*\n\r"), min_size=1)))
def test_what_was_strong_is_strong(texts):
    said = styled("\n".join(f"**{text}**" for text in texts))
    clean = [styled(text).words for text in texts]
    assert [marked(style, said.words) for style in said.styles] == clean
