package tilshi.desk.journal;

import java.util.List;

/** The acts that can be asked for, in the order in which they happen to a story or a person. */
final class Acts {

    static final List<String> NEWS =
            List.of(
                    "create",
                    "draft",
                    "revise",
                    "date",
                    "submit",
                    "approve",
                    "return",
                    "schedule",
                    "embargo",
                    "publish",
                    "refuse-due",
                    "correct",
                    "withdraw",
                    "kill",
                    "restore-revision",
                    "name",
                    "unname",
                    "upload-picture",
                    "describe-picture",
                    "translate",
                    "keep-translation",
                    "draft-by-machine",
                    "open-task",
                    "close-task",
                    "note",
                    "answer-note",
                    "resolve-note",
                    "reopen-note",
                    "change-note",
                    "take-note-back",
                    "spell",
                    "add-word",
                    "remove-word",
                    "open-preview",
                    "revoke-preview",
                    "arrange",
                    "rule-checks");

    static final List<String> HOUSE =
            List.of(
                    "invite",
                    "withdraw-invitation",
                    "accept-invitation",
                    "hire",
                    "change-grants",
                    "change-address",
                    "suspend",
                    "restore",
                    "sign-in",
                    "sign-out",
                    "end-session",
                    "end-other-sessions",
                    "end-sessions",
                    "change-password",
                    "ask-for-password",
                    "reset-password",
                    "choose-language",
                    "add-passkey",
                    "remove-passkey",
                    "set-up-authenticator",
                    "remove-authenticator",
                    "renew-recovery-codes",
                    "waive-authenticator",
                    "rule-second-factor",
                    "form-desk",
                    "dissolve-desk");

    private Acts() {}

    static boolean knows(String act) {
        return NEWS.contains(act) || HOUSE.contains(act);
    }
}
