package tilshi.importer.page;

import java.util.List;
import tilshi.story.Block;

/**
 * Something somebody said, found in a passage.
 *
 * @param parts the places of its text: pairs of start and end
 */
record Saying(Block.Manner manner, List<int[]> parts, Speaker speaker, String verb) {

    static Saying direct(List<int[]> parts, Speaker speaker, String verb) {
        return new Saying(Block.Manner.DIRECT, parts, speaker, verb);
    }

    static Saying reported(int start, int end, Speaker speaker, String verb) {
        return new Saying(Block.Manner.REPORTED, List.of(new int[] {start, end}), speaker, verb);
    }
}
