package tilshi.story;

import java.util.EnumSet;
import java.util.Set;

/** Something to mend before readers may see an article. Each has a sentence, {@code obstacle.…}. */
public enum Obstacle {
    NO_HEADLINE("no-headline"),
    NO_LEAD("no-lead"),
    NO_BODY("no-body"),
    QUOTATION_WITHOUT_SPEAKER("quotation-without-speaker");

    private final String word;

    Obstacle(String word) {
        this.word = word;
    }

    public String key() {
        return "obstacle." + word;
    }

    /** What stands between a wording and its readers. */
    public static Set<Obstacle> of(Wording wording) {
        var obstacles = EnumSet.noneOf(Obstacle.class);
        if (wording.headlines().web().isBlank()) {
            obstacles.add(NO_HEADLINE);
        }
        if (wording.lead().isBlank()) {
            obstacles.add(NO_LEAD);
        }
        if (wording.body().blocks().isEmpty()) {
            obstacles.add(NO_BODY);
        }
        if (wording.body().blocks().stream().anyMatch(Obstacle::isNobodys)) {
            obstacles.add(QUOTATION_WITHOUT_SPEAKER);
        }
        return obstacles;
    }

    private static boolean isNobodys(Block block) {
        return block instanceof Block.Quotation quotation && quotation.speaker().isBlank();
    }
}
