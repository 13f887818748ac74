package tilshi.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds addresses in plain words, so that they can be followed. Nothing else in them means
 * anything.
 */
final class NotePieces {

    /** A sign that ends a sentence is not part of the address before it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"«»]{1,500}[^\\s<>\"«».,;:!?)\\]']");

    private NotePieces() {}

    static List<NotesView.Piece> of(String words) {
        var pieces = new ArrayList<NotesView.Piece>();
        var found = ADDRESS.matcher(words);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                pieces.add(new NotesView.Piece(words.substring(from, found.start()), ""));
            }
            pieces.add(new NotesView.Piece(found.group(), found.group()));
            from = found.end();
        }
        if (from < words.length()) {
            pieces.add(new NotesView.Piece(words.substring(from), ""));
        }
        return pieces;
    }
}
