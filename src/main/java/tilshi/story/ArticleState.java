package tilshi.story;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tilshi.account.Right;

/** Where an article stands in its life. docs/model.md draws it. */
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    READY,
    SCHEDULED,
    EMBARGOED,
    LIVE,
    UPDATED,
    CORRECTED,
    WITHDRAWN,
    KILLED;

    private static final Set<ArticleState> UNPUBLISHED = EnumSet.range(DRAFT, EMBARGOED);
    private static final Set<ArticleState> PUBLIC = EnumSet.range(LIVE, CORRECTED);

    /** Whether readers see the article. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Whether the clock will publish it. */
    public boolean isWaiting() {
        return this == SCHEDULED || this == EMBARGOED;
    }

    /** Whether it was taken back for good. */
    public boolean isOver() {
        return this == WITHDRAWN || this == KILLED;
    }

    /** Whether the newsroom has approved the text: a change to it needs the same right again. */
    public boolean isApproved() {
        return this == READY || isWaiting();
    }

    /** The right that changing the text needs; none where nobody may change it any more. */
    public Optional<Right> rightToRevise() {
        return isOver()
                ? Optional.empty()
                : Optional.of(isApproved() ? Right.APPROVE : Right.REVISE);
    }

    /** The state after a step, or nothing where the step is not possible now. */
    public Optional<ArticleState> after(Step step) {
        return Optional.ofNullable(
                switch (step) {
                    case SUBMIT -> this == DRAFT ? IN_REVIEW : null;
                    case APPROVE -> this == IN_REVIEW ? READY : null;
                    case RETURN -> this == IN_REVIEW || this == READY ? DRAFT : null;
                    case SCHEDULE ->
                            this == EMBARGOED || !UNPUBLISHED.contains(this) ? null : SCHEDULED;
                    case EMBARGO -> UNPUBLISHED.contains(this) ? EMBARGOED : null;
                    case PUBLISH -> UNPUBLISHED.contains(this) ? LIVE : isPublic() ? UPDATED : null;
                    case CORRECT -> isPublic() ? CORRECTED : null;
                    case WITHDRAW -> isPublic() ? WITHDRAWN : null;
                    case KILL -> this == KILLED ? null : KILLED;
                });
    }
}
