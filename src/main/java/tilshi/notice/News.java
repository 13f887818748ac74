package tilshi.notice;

/**
 * What somebody is told: the words of a sentence, and where to look.
 *
 * @param kind the sentence, {@code notice.kind.…} in the messages
 * @param who did it, by name
 * @param what it was done to, for instance a headline
 * @param words that were said; may be empty
 * @param link a path of the desk
 */
public record News(String kind, String who, String what, String words, String link) {

    private static final int LONGEST = 200;

    public News {
        who = cut(who);
        what = cut(what);
        words = cut(words);
    }

    /** Long words are told by their beginning, on one line. */
    private static String cut(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
