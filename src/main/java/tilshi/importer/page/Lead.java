package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The lead among the open lines under the headline, and the lines that repeat it. Saved pages often
 * hold the lead twice: as standfirst and as first paragraph.
 */
record Lead(String text, List<TextLine> repeats) {

    private static final int LONGEST = 900;
    private static final int LOOK_AHEAD = 5;

    static Lead of(List<TextLine> open) {
        if (open.isEmpty()) {
            return new Lead("", List.of());
        }
        var first = open.getFirst();
        boolean fits = first.text().length() <= LONGEST && first.isStandfirst();
        boolean speech = first.text().matches("^[«\"“„–—-].*");
        if (!fits || speech || first.text().endsWith(":")) {
            return new Lead("", List.of());
        }
        first.become(TextLine.Use.LEAD);
        var repeats = new ArrayList<TextLine>();
        for (var line : open.subList(1, Math.min(open.size(), LOOK_AHEAD))) {
            if (isRepeat(first.text(), line.text())) {
                repeats.add(line);
            }
        }
        return new Lead(first.text(), repeats);
    }

    /** The same words, or the same words cut short with an ellipsis. */
    static boolean isRepeat(String lead, String line) {
        var one = Prose.same(lead);
        var other = Prose.same(line);
        boolean cut = lead.matches(".*(?:…|\\.\\.\\.)$") && one.length() > 40;
        return one.equals(other)
                || cut && other.startsWith(one) && other.length() < one.length() + 40;
    }
}
