"""The command table: everything that can be asked of the bot, and who answers it.

Its order is the order of help. The words are in ``bot/locales``; a handler's docstring is its
specification.
"""

from __future__ import annotations

from commands import (
    cancel,
    claim,
    close,
    crisis,
    decide,
    errands,
    exclude,
    explain,
    follow,
    hand_back,
    language,
    log,
    need,
    open_cases,
    search,
    welcome,
)
from commands.table import Command, Shown, Step, Table

_FACILITATOR, _NOBODY = Shown.FACILITATOR, Shown.NOBODY

COMMANDS = Table(
    commands=(
        Command("need", need.need, in_group=True),
        Command("claim", claim.claim, _FACILITATOR, takes_case=True, in_group=True),
        Command("hand-back", hand_back.hand_back, _FACILITATOR, takes_case=True, in_group=True),
        Command("held", close.held, _FACILITATOR, takes_case=True, in_group=True),
        Command("not-come", close.not_come, _FACILITATOR, takes_case=True, in_group=True),
        Command("declined", close.declined, _FACILITATOR, takes_case=True, in_group=True),
        Command("referred", close.referred, _FACILITATOR, takes_case=True, in_group=True),
        Command("settled", close.settled, _FACILITATOR, takes_case=True, in_group=True),
        Command("open", open_cases.open_cases, _FACILITATOR, in_group=True),
        Command("log", log.log, _FACILITATOR, in_group=True, takes_numbers=True),
        Command("languages", language.languages, _FACILITATOR, takes_languages=True),
        Command("what-read", explain.what_read, _FACILITATOR, in_group=True),
        Command("help", explain.explain, _FACILITATOR, in_group=True),
        Command("cancel", cancel.cancel),
        Command("enough", search.enough),
        Command("confidentiality", explain.confidentiality),
        Command("who-sees", explain.who_sees),
        Command("my-data", explain.my_data),
        Command("forget-me", cancel.forget_me),
        Command("language", language.language, takes_languages=True),
        Command("thanks", explain.thanks, _NOBODY),
    ),
    steps=(
        # asking
        Step("sign", need.sign),
        Step("confirm-need", need.confirm_need),
        Step("choose-workplace", need.choose_workplace),
        Step("choose-when", need.choose_when),
        Step("familiar", need.familiar),
        Step("exclude-whom", exclude.exclude_whom),
        Step("exclude", exclude.exclude),
        Step("exclude-remind", exclude.exclude_remind),
        Step("need-urgent", crisis.need_urgent),
        Step("crisis", crisis.crisis),
        # searching
        Step("ask", search.ask_by_clock),
        Step("offer", search.offer_by_clock),
        Step("decline-offer", search.decline_offer),
        Step("escalate", search.escalate),
        Step("keep-promise", search.keep_promise, prompt=True),
        Step("tell-truth", search.tell_truth, prompt=True),
        Step("ask-for-call", search.ask_for_call),
        Step("promise-call", decide.promise_call),
        Step("cannot-call", search.cannot_call, prompt=True),
        Step("settle", search.settle),
        Step("settle-by-clock", search.settle),
        # claiming
        Step("react", claim.react),
        Step("take-back", claim.take_back),
        Step("release", claim.release),
        Step("release-by-clock", claim.release_by_clock, prompt=True),
        Step("thank", claim.thank),
        # deciding
        Step("agree", decide.agree),
        Step("refuse", decide.refuse),
        Step("other-time", decide.other_time),
        Step("propose-time", decide.propose_time),
        Step("accept-time", decide.accept_time),
        Step("reject-time", decide.reject_time, prompt=True),
        Step("remind-requester", claim.remind_requester, before_meeting=True),
        Step("assume-point", claim.assume_point, before_meeting=True),
        Step("remind-of-call", claim.remind_of_call, before_meeting=True),
        Step("call-unanswered", claim.call_unanswered, before_meeting=True),
        # closing
        Step("ask-how-it-went", close.ask_how_it_went),
        Step("let-go", close.let_go),
        Step("not-yet", close.not_yet),
        Step("session-numbers", close.session_numbers),
        Step("referral", close.referral),
        Step("themes", close.themes),
        Step("invite-again", close.invite_again),
        # following up
        Step("choose-asker", follow.choose_asker),
        Step("report-link", follow.report_link, prompt=True),
        Step("follow-up", follow.ask_next_day),
        Step("slept", follow.slept),
        Step("talk-health", follow.talk_health),
        Step("wish-contact", follow.wish_contact),
        Step("no-thanks", follow.no_thanks),
        Step("remind-afternoon", follow.remind_afternoon),
        Step("finish-by-holder", follow.finish_by_holder),
        Step("finish", follow.finish, silent=True),
        Step("tell-handled", follow.tell_handled),
        Step("expire", follow.expire, silent=True),
        # without the group
        Step("log-numbers", log.log_numbers),
        Step("undo-log", log.undo_log),
        Step("agree-to-reminder", log.agree_to_reminder),
        Step("no-reminder", log.no_reminder),
        Step("remind-of-talks", log.remind_of_talks),
        Step("asked-shortly", log.asked_shortly),
        Step("remind-later", log.remind_later),
        Step("support-card", log.support_card),
        Step("end-errand", errands.end_errand, silent=True),
        # talking about itself
        Step("welcome", welcome.welcome),
        Step("not-understood", explain.not_understood),
        Step("suggest", explain.suggest),
        Step("out-of-range", explain.out_of_range),
        Step("late-answer", explain.late_answer),
    ),
)
