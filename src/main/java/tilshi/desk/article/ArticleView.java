package tilshi.desk.article;

import java.util.List;
import java.util.Optional;
import tilshi.desk.FindingsView;
import tilshi.story.Block;
import tilshi.story.Return;

/** What the article's page prints. */
record ArticleView(
        long id,
        String headline,
        String lead,
        List<Piece> pieces,
        String brand,
        String brandKey,
        String section,
        String language,
        String lang,
        String state,
        String stateLook,
        int revision,
        String savedBy,
        String savedAt,
        Optional<String> dueAt,
        boolean overdue,
        Optional<String> publicUrl,
        boolean imported,
        boolean inLatin,
        boolean writable,
        boolean beingWritten,
        boolean unpublishedChanges,
        Optional<Return> returned,
        List<Tongue> tongues,
        List<String> steps,
        FindingsView findings,
        List<TaskView> tasks,
        Optional<Slip> receipt,
        List<Line> journal) {

    /** Whether the person may take a step now. */
    public boolean can(String step) {
        return steps.contains(step);
    }

    /** Whether readers see it. */
    public boolean isLive() {
        return List.of("live", "updated", "corrected").contains(stateLook);
    }

    /**
     * A block to be read.
     *
     * @param whose whose words they are, of a quotation
     * @param picture the key of a photo, else empty
     * @param header the heads of a table's columns, else none
     */
    record Piece(
            String id,
            String kind,
            String words,
            String whose,
            String picture,
            List<String> header,
            List<List<String>> rows) {

        static Piece of(Block block) {
            return switch (block) {
                case Block.Quotation said -> plain(said, said.plain(), whose(said));
                case Block.Photo photo ->
                        new Piece(
                                photo.id(),
                                photo.kind(),
                                photo.caption(),
                                "",
                                photo.picture(),
                                List.of(),
                                List.of());
                case Block.Table table ->
                        new Piece(
                                table.id(),
                                table.kind(),
                                table.caption(),
                                "",
                                "",
                                table.header(),
                                table.rows());
                default -> plain(block, block.plain(), "");
            };
        }

        private static Piece plain(Block block, String words, String whose) {
            return new Piece(block.id(), block.kind(), words, whose, "", List.of(), List.of());
        }

        private static String whose(Block.Quotation said) {
            return said.speaker() + (said.role().isEmpty() ? "" : ", " + said.role());
        }
    }

    /**
     * The story in another language.
     *
     * @param translatable whether the person may make it a translation of this one
     * @param behind what it has yet to follow of its source, in words; empty where nothing
     */
    record Tongue(
            String code,
            String name,
            String look,
            String state,
            Optional<String> url,
            boolean translatable,
            String behind) {}

    /**
     * What a change did to the edition.
     *
     * @param reached on how many nodes readers see it, and after how long, in words
     * @param complete whether that is all of them
     */
    record Slip(
            long number,
            int pages,
            String reached,
            boolean complete,
            List<Reached> nodes,
            List<Change> changes) {}

    /** A node and after how long it showed the change, in words. */
    record Reached(String node, String took) {}

    /** A page that a change touched. */
    record Change(String address, String effect) {}

    /** A line of the journal. */
    record Line(String at, String actor, String act, String reason) {}
}
