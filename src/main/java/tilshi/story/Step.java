package tilshi.story;

/** What moves an article from one state to another; each is done by an act of that name. */
public enum Step {
    SUBMIT,
    APPROVE,
    RETURN,
    SCHEDULE,
    EMBARGO,
    PUBLISH,
    CORRECT,
    WITHDRAW,
    KILL
}
