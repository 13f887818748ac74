package tilshi.story;

import tilshi.base.Refusal;

/** The machine that translates did not answer; nothing was written. */
public final class MachineAway extends Refusal {

    private static final long serialVersionUID = 1L;

    MachineAway() {
        super(503, "refusal.machine-away");
    }
}
