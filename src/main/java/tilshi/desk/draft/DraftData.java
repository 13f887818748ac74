package tilshi.desk.draft;

import java.util.List;
import tilshi.story.Draft;
import tilshi.story.DraftPart;
import tilshi.story.OtherVersion;

/**
 * A draft as the editor gets it: all of it, or what was written after a step.
 *
 * @param step the newest step
 * @param base the number of the revision it grew from
 * @param removed ids of blocks that were deleted
 * @param order ids of all blocks that are there
 * @param here who has it open
 */
record DraftData(
        long step,
        int base,
        List<Part> parts,
        List<String> removed,
        List<String> order,
        List<Other> others,
        List<Presence.Spot> here) {

    /** A part; its content is JSON in a text. */
    record Part(String id, String content, long step, String by) {}

    /** What waits beside a part for somebody to choose. */
    record Other(long number, String part, String content, String by, String at) {}

    static DraftData of(Draft draft, List<Presence.Spot> here) {
        return new DraftData(
                draft.step(),
                draft.base(),
                draft.parts().values().stream()
                        .filter(part -> !part.isDeleted())
                        .map(DraftData::part)
                        .toList(),
                draft.parts().values().stream()
                        .filter(DraftPart::isDeleted)
                        .map(DraftPart::id)
                        .toList(),
                draft.order(),
                draft.others().stream().map(DraftData::other).toList(),
                here);
    }

    private static Part part(DraftPart part) {
        return new Part(part.id(), part.content().orElseThrow(), part.step(), part.by());
    }

    private static Other other(OtherVersion other) {
        return new Other(
                other.number(), other.part(), other.content(), other.by(), other.at().toString());
    }
}
