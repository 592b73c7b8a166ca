// People who use Element, without its windows: matrix-js-sdk with its Rust crypto.
//
// A line of JSON in is a wish: {id, person, wish, with}. A line out is its answer: {id, answer},
// or {id, trouble}; or what somebody sees change on their screen: {person, sees}.
// The only argument is the folder of the packages.

import path from "node:path";
import readline from "node:readline";
import { pathToFileURL } from "node:url";

const load = (file) => import(pathToFileURL(path.join(process.argv[2], "matrix-js-sdk/lib", file)));

// The SDK talks on the console, and standard output is ours.
for (const way of ["debug", "log", "info", "warn", "trace"]) console[way] = console.error;
const sdk = await load("index.js");
const { logger } = await load("logger.js");
const api = await load("crypto-api/index.js");
logger.setLevel("warn");

const PATIENCE = 20_000;
const ENCRYPTED = {
    type: "m.room.encryption",
    state_key: "",
    content: { algorithm: "m.megolm.v1.aes-sha2" },
};

const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");

/** Poll until *happened* gives something true, and return it. */
async function until(happened, what) {
    const limit = Date.now() + PATIENCE;
    for (;;) {
        const result = await happened();
        if (result) return result;
        if (Date.now() > limit) throw new Error(`not within ${PATIENCE / 1000} s: ${what}`);
        await new Promise((go) => setTimeout(go, 20));
    }
}

class Person {
    constructor(name) {
        this.name = name;
        this.shown = new Map(); // by the event's id: what was last told of it
        this.looking = new Map(); // by room: the look that is under way
    }

    /** Log in and listen. *strict*: devices that their owner has not confirmed are excluded. */
    async arrive({ url, user, password, strict, signed, recoveryKey }) {
        this.password = password;
        const door = sdk.createClient({ baseUrl: url });
        const session = await door.loginRequest({
            type: "m.login.password",
            identifier: { type: "m.id.user", user },
            password,
        });
        if (recoveryKey) this.secret = api.decodeRecoveryKey(recoveryKey);
        this.client = sdk.createClient({
            baseUrl: url,
            userId: session.user_id,
            deviceId: session.device_id,
            accessToken: session.access_token,
            cryptoCallbacks: {
                getSecretStorageKey: async ({ keys }) => [Object.keys(keys)[0], this.secret],
                cacheSecretStorageKey: (_id, _about, key) => (this.secret = key),
            },
        });
        await this.client.initRustCrypto({ useIndexedDB: false });
        this.crypto = this.client.getCrypto();
        this.crypto.setDeviceIsolationMode(
            strict
                ? new api.OnlySignedDevicesIsolationMode()
                : new api.AllDevicesIsolationMode(false),
        );
        this.listen();
        await this.client.startClient({ initialSyncLimit: 100, pollTimeout: 10_000 });
        await until(() => this.client.isInitialSyncComplete(), "the first sync");
        if (recoveryKey) await this.recover();
        else if (signed) await this.makeIdentity();
        return { device: session.device_id };
    }

    // the account's identity

    async makeIdentity() {
        await this.crypto.bootstrapCrossSigning({
            authUploadDeviceSigningKeys: (upload) => this.confirmed(upload),
        });
    }

    /** Upload with the password, should the homeserver ask for it. */
    async confirmed(upload) {
        try {
            return await upload(null);
        } catch (refusal) {
            if (!refusal.data?.flows) throw refusal;
            return await upload({
                type: "m.login.password",
                identifier: { type: "m.id.user", user: this.client.getUserId() },
                password: this.password,
                session: refusal.data.session,
            });
        }
    }

    /** A new identity in place of the old one, as after "Reset all". */
    async replaceIdentity() {
        await this.crypto.bootstrapCrossSigning({
            setupNewCrossSigning: true,
            authUploadDeviceSigningKeys: (upload) => this.confirmed(upload),
        });
    }

    /** "Set up recovery": the identity's keys go to the homeserver, locked by the key returned. */
    async setUpRecovery() {
        const made = await this.crypto.createRecoveryKeyFromPassphrase();
        this.secret = made.privateKey;
        await this.crypto.bootstrapSecretStorage({
            createSecretStorageKey: async () => made,
            setupNewSecretStorage: true,
        });
        return { recoveryKey: made.encodedPrivateKey };
    }

    /** "Enter recovery key": fetch the identity's keys, and confirm this device with them. */
    async recover() {
        const [, about] = await this.client.secretStorage.getKey();
        if (!(await this.client.secretStorage.checkKey(this.secret, about)))
            throw new Error("this is not the account's recovery key");
        if (!(await this.client.secretStorage.isStored("m.cross_signing.master")))
            throw new Error("the account's recovery key locks no identity");
        const me = this.client.getUserId();
        await this.crypto.userHasCrossSigningKeys(me, true);
        await this.crypto.bootstrapCrossSigning({});
        await until(
            async () => (await this.devicesOf({ user: me }))[this.client.getDeviceId()].verified,
            "this device is confirmed",
        );
    }

    /** How this device takes the devices of *user*, with whom there is a room. */
    async devicesOf({ user }) {
        const all = await this.crypto.getUserDeviceInfo([user], true);
        const found = {};
        for (const id of (all.get(user) ?? new Map()).keys()) {
            const status = await this.crypto.getDeviceVerificationStatus(user, id);
            if (status) found[id] = { signed: status.signedByOwner, verified: status.crossSigningVerified };
        }
        return found;
    }

    /** Whether this device warns that the identity of *user* was replaced. */
    async warnsOf({ user }) {
        const status = await this.crypto.getUserVerificationStatus(user);
        return status.needsUserApproval;
    }

    // rooms

    async openChat({ others, direct, encrypted }) {
        const { room_id: room } = await this.client.createRoom({
            is_direct: direct,
            preset: direct ? "trusted_private_chat" : "private_chat",
            invite: others,
            initial_state: encrypted ? [ENCRYPTED] : [],
        });
        // Words sent before the encryption is known would go out in clear.
        await until(
            () =>
                [this.client.getUserId(), ...others].every((one) =>
                    this.client.getRoom(room)?.getMember(one),
                ) && this.client.getRoom(room).hasEncryptionStateEvent() === encrypted,
            "the new room is seen",
        );
        return room;
    }

    async invite({ room, other }) {
        await this.client.invite(room, other);
    }

    async join({ room }) {
        await this.client.joinRoom(room);
        await until(() => this.isIn(room, this.client.getUserId()), "the joined room is seen");
    }

    async invited({ by }) {
        return await until(
            () =>
                this.client.getRooms().find((room) => {
                    if (room.getMyMembership() !== "invite") return false;
                    const me = room.getMember(this.client.getUserId());
                    return me?.events.member?.getSender() === by;
                })?.roomId,
            "an invitation",
        );
    }

    isIn(room, other) {
        return this.client.getRoom(room)?.getMember(other)?.membership === "join";
    }

    async seesIn({ room, other }) {
        await until(() => this.isIn(room, other), "the other one is in the room");
        await this.knowsDeviceOf({ other });
    }

    /** Wait until *other* has a device: one that they have confirmed, if they have an identity. */
    async knowsDeviceOf({ other }) {
        await until(async () => {
            const own = await this.crypto.userHasCrossSigningKeys(other, true);
            const devices = Object.values(await this.devicesOf({ user: other }));
            return devices.some((device) => device.signed || !own);
        }, "the other one has a device");
    }

    async throwOut({ room, other }) {
        await this.client.kick(room, other);
    }

    async setPower({ room, other, power }) {
        await this.client.setPowerLevel(room, other, power);
    }

    async leaveRoom({ room }) {
        await this.client.leave(room);
    }

    async upgrade({ room, version }) {
        return (await this.client.upgradeRoom(room, version)).replacement_room;
    }

    // saying

    async send({ room, kind, content }) {
        return (await this.client.sendEvent(room, kind, content)).event_id;
    }

    async redact({ room, message }) {
        await this.client.redactEvent(room, message);
    }

    async rename({ name }) {
        await this.client.setDisplayName(name);
    }

    async read({ room, message }) {
        await this.client.sendReadReceipt(this.client.getRoom(room).findEventById(message));
    }

    async leave() {
        this.client.stopClient();
    }

    // seeing

    listen() {
        const look = (room) => room && this.look(room);
        this.client.on(sdk.RoomEvent.Timeline, (_event, room) => look(room));
        this.client.on(sdk.RoomEvent.LocalEchoUpdated, (_event, room) => look(room));
        this.client.on(sdk.RoomEvent.Redaction, (_event, room) => look(room));
        for (const change of [sdk.MatrixEventEvent.Decrypted, sdk.MatrixEventEvent.Replaced])
            this.client.on(change, (event) => look(this.client.getRoom(event.getRoomId())));
    }

    /** Tell what has changed in *room*; once more if something changes meanwhile. */
    look(room) {
        const before = this.looking.get(room.roomId) ?? Promise.resolve();
        const now = before.then(() => this.lookOnce(room)).catch((fault) => console.error(fault));
        this.looking.set(room.roomId, now);
    }

    async lookOnce(room) {
        for (const event of room.getLiveTimeline().getEvents()) {
            const key = event.getId();
            if (!key.startsWith("$")) continue; // not yet sent
            const seen = await this.snapshot(room, event);
            const told = JSON.stringify(seen);
            if (told === (this.shown.get(key) ?? "null")) continue;
            this.shown.set(key, told);
            tell({ person: this.name, sees: { key, room: room.roomId, ...(seen ?? { gone: true }) } });
        }
    }

    /** What stands on the screen for *event*; null: nothing, or nothing any more. */
    async snapshot(room, event) {
        if (event.isRedacted()) return null;
        const sender = event.getSender();
        if (event.isDecryptionFailure())
            return { sender, unreadable: event.decryptionFailureReason };
        const kind = event.getType();
        if (kind !== "m.room.message" && kind !== "m.sticker") return null;
        if (event.isRelation("m.replace")) return null;
        const content = event.getContent();
        const edits = room.relations.getChildEventsForEvent(event.getId(), "m.replace", kind);
        const versions = [event, event.replacingEvent()].filter(Boolean);
        return {
            sender,
            words: content.body ?? "",
            kind: content.msgtype ?? kind,
            edits: edits?.getRelations().length ?? 0,
            decrypted: versions.every((one) => one.isEncrypted()),
            thread: event.getWireContent()["m.relates_to"]?.rel_type === "m.thread"
                ? event.getWireContent()["m.relates_to"].event_id
                : null,
            reply_to: event.replyEventId ?? null,
            ...(await this.shield(versions)),
        };
    }

    /** The worst of the shields that Element draws beside these versions. */
    async shield(versions) {
        const infos = [];
        for (const one of versions) {
            if (one.isEncrypted()) infos.push(await this.crypto.getEncryptionInfoForEvent(one));
        }
        const worst = infos
            .filter(Boolean)
            .sort((one, other) => other.shieldColour - one.shieldColour)[0];
        return {
            shield: worst ? api.EventShieldColour[worst.shieldColour] : "NONE",
            shield_reason: worst ? (api.EventShieldReason[worst.shieldReason] ?? null) : null,
        };
    }
}

const people = new Map();

async function grant({ id, person, wish, with: how }) {
    try {
        if (!people.has(person)) people.set(person, new Person(person));
        tell({ id, answer: (await people.get(person)[wish](how ?? {})) ?? null });
    } catch (trouble) {
        console.error(trouble);
        tell({ id, trouble: `${wish}: ${trouble?.message ?? trouble}` });
    }
}

process.on("unhandledRejection", (fault) => console.error(fault));
const lines = readline.createInterface({ input: process.stdin });
lines.on("line", (line) => grant(JSON.parse(line)));
lines.on("close", () => process.exit(0));
