package tilshi.account;

/** What an act asks for before it does anything. */
public enum Right {
    CREATE,
    REVISE,
    SUBMIT,
    APPROVE,
    PUBLISH,
    CORRECT,
    WITHDRAW,
    KILL,
    ARRANGE,
    /** To say who works in the newsroom and what they may do. */
    HIRE
}
