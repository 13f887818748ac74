package tilshi.desk;

import java.util.List;
import java.util.Optional;

/**
 * Notes on an article, as pages print them.
 *
 * @param writable whether the person may write notes here
 * @param parts what a note can be about
 * @param people whom it can mention
 * @param counts JSON: how many open threads each part has
 * @param settled how many threads are settled
 * @param settledShown whether those are shown, instead of the open ones
 * @param more where the list goes on
 * @param once a word for every form that is sent
 * @param typed words that were refused, to be mended
 */
public record NotesView(
        long article,
        boolean writable,
        List<ThreadView> threads,
        List<Choice> parts,
        List<Choice> people,
        String counts,
        int open,
        int settled,
        boolean settledShown,
        Optional<String> more,
        String once,
        Typed typed) {

    /** An entry of a list to choose from. */
    public record Choice(String value, String name) {}

    /**
     * Words that were refused.
     *
     * @param thread where they were to go; 0 for a new one
     */
    public record Typed(long thread, String words) {

        public static final Typed NOTHING = new Typed(-1, "");

        String of(long other) {
            return thread == other ? words : "";
        }
    }

    /** What was typed for a new thread. */
    public String begun() {
        return typed.of(0);
    }

    /**
     * A thread.
     *
     * @param about the name of what it is about; empty for the article as a whole
     * @param gone whether its block is there no more
     * @param typed an answer that was refused
     * @param settled who settled it and when, in words
     */
    public record ThreadView(
            long id,
            String part,
            String about,
            boolean gone,
            String quote,
            Optional<String> settled,
            String typed,
            List<NoteView> notes) {}

    /**
     * A note.
     *
     * @param mentions names
     * @param changeable whether the person may change it
     */
    public record NoteView(
            long id,
            String name,
            String at,
            String machine,
            boolean edited,
            boolean removed,
            String words,
            List<Piece> pieces,
            String mentions,
            boolean changeable) {}

    /**
     * Words, or an address.
     *
     * @param address where they lead; empty for words
     */
    public record Piece(String words, String address) {}
}
