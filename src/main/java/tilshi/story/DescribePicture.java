package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.media.NamePicture;
import tilshi.media.PictureCard;
import tilshi.media.PictureCards;

/**
 * Says what a picture shows, in the language of an article that shows it, and who made it. Readers
 * of every page with the picture see it.
 */
@ApplicationScoped
public class DescribePicture {

    /** What a picture shows is said in a sentence or two. */
    public static final int LONGEST = 500;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Workbench workbench;
    private final PictureCards cards;
    private final NamePicture name;
    private final Journal journal;
    private final Authority authority;
    private final InstantSource clock;

    DescribePicture(
            Workbench workbench,
            PictureCards cards,
            NamePicture name,
            Journal journal,
            Authority authority,
            InstantSource clock) {
        this.workbench = workbench;
        this.cards = cards;
        this.name = name;
        this.journal = journal;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * @param alt what it shows; as it was where there is none
     * @param credit who made it; as it was where there is none
     * @throws tilshi.account.NotAllowed without the right to write in the article, or, where it
     *     changes what an older picture says, to correct it: every page that shows it changes
     * @throws NotFound if the brand of the story has no such picture
     */
    @Transactional
    public PictureCard by(
            Actor actor,
            long articleId,
            String key,
            Optional<String> alt,
            Optional<String> credit) {
        var given = alt.map(DescribePicture::checked);
        var maker = credit.map(DescribePicture::checked);
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var brand = taken.story().home().brand();
        var picture = named(brand, key);
        if (takesBack(picture, taken.article(), given, maker)) {
            authority.needs(actor, Right.CORRECT, taken.article(), taken.story());
        }
        if (!name.with(picture, taken.article().language(), given, maker)) {
            return picture;
        }
        journal.write(
                actor.person(),
                actor.name(),
                "describe-picture",
                taken.article().subjectOf(taken.story()),
                key);
        name.touch(picture);
        return named(brand, key);
    }

    /**
     * Whether it would take back what readers may have seen. On the day a picture comes, who
     * brought it still finds words for it.
     */
    private boolean takesBack(
            PictureCard picture, Article article, Optional<String> alt, Optional<String> credit) {
        var shown = picture.alt().getOrDefault(article.language().code(), "");
        return picture.createdAt().isBefore(clock.instant().minus(A_DAY))
                && (differs(shown, alt) || differs(picture.credit(), credit));
    }

    private static boolean differs(String before, Optional<String> now) {
        return !before.isBlank() && now.filter(words -> !words.equals(before)).isPresent();
    }

    private PictureCard named(String brand, String key) {
        return cards.named(brand, List.of(key)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("picture " + key));
    }

    private static String checked(String words) {
        try {
            return Bounds.text(words.replaceAll("\\s+", " "), LONGEST).strip();
        } catch (Flaw.Found e) {
            throw new Invalid("picture-words", LONGEST);
        }
    }
}
