package tilshi.account;

/** What an act asks for before it does anything. */
public enum Right {
    /** To begin a story. */
    CREATE,
    /** To begin an article of a story that is told in another language already. */
    TRANSLATE,
    REVISE,
    SUBMIT,
    APPROVE,
    PUBLISH,
    CORRECT,
    WITHDRAW,
    KILL,
    ARRANGE,
    /** To rule how strictly articles of a brand are checked before they are published. */
    RULE,
    /** To read who did what to the stories and fronts of a brand. */
    READ_JOURNAL,
    /** To read the whole journal, with what people did to people and to the house. */
    AUDIT,
    /** To say who works in the newsroom, what they may do, and which desks there are. */
    HIRE
}
