package tilshi.story;

import java.util.List;
import tilshi.base.Refusal;

/** Parts of a draft cannot stand in a revision yet; nothing of them is lost. */
public final class Unfinished extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** A part and what is the matter with it. */
    public record Fault(String part, Flaw flaw) {}

    Unfinished(List<Fault> faults) {
        super(422, "refusal.unfinished", faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
