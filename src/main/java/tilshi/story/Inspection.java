package tilshi.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tilshi.media.Picture;
import tilshi.text.Language;
import tilshi.text.LanguageGuess;

/** Looks for everything there is a check for. Of one check it tells no more than twenty places. */
final class Inspection {

    private static final int PLACES = 20;

    /** In fewer words no language is told from another. */
    private static final int FEW_WORDS = 30;

    private static final Pattern MIXED =
            Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}");

    private final Inspected article;
    private final List<Finding> found = new ArrayList<>();
    private final Map<Check, Integer> places = new EnumMap<>(Check.class);

    private Inspection(Inspected article) {
        this.article = article;
    }

    static List<Finding> of(Inspected article) {
        var inspection = new Inspection(article);
        inspection.headlines(article.wording().headlines());
        inspection.lead(article.wording().lead());
        inspection.story();
        if (article.wording().body().blocks().isEmpty()) {
            inspection.note(Check.NO_BODY, "");
        }
        article.wording().body().blocks().forEach(inspection::block);
        inspection.unseen();
        inspection.language();
        return List.copyOf(inspection.found);
    }

    private void note(Check check, String part, Object... details) {
        if (places.merge(check, 1, Integer::sum) <= PLACES) {
            found.add(Finding.at(check, part, details));
        }
    }

    private void headlines(Headlines lines) {
        if (lines.web().isBlank()) {
            note(Check.NO_HEADLINE, "headline.web");
        }
        length(LineLength.WEB, lines.web());
        length(LineLength.BRIEF, lines.brief());
        length(LineLength.SEO, lines.seo());
        length(LineLength.PUSH, lines.push());
        length(LineLength.SOCIAL, lines.social());
        if (lines.brief().isEmpty()) {
            length(Check.NO_BRIEF, LineLength.BRIEF, lines.web());
        }
        if (lines.seo().isEmpty()) {
            length(Check.NO_SEO, LineLength.SEO, lines.web());
        }
        mixed("headline.web", lines.web());
        mixed("headline.brief", lines.brief());
        mixed("headline.seo", lines.seo());
        mixed("headline.push", lines.push());
        mixed("headline.social", lines.social());
    }

    private void length(LineLength line, String text) {
        length(line.check(), line, text);
    }

    private void length(Check check, LineLength line, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > line.most()) {
            note(check, line.part(), Integer.toString(line.most()), Integer.toString(length));
        }
    }

    private void lead(String lead) {
        if (lead.isBlank()) {
            note(Check.NO_LEAD, "lead");
        }
        length(LineLength.LEAD, lead);
        mixed("lead", lead);
    }

    private void story() {
        if (article.story().topics().isEmpty()) {
            note(Check.NO_TOPIC, "");
        }
        article.main().ifPresent(picture -> picture("", picture, caption()));
        if (article.open() > 0) {
            note(Check.TRANSLATION_BEHIND, "", Integer.toString(article.open()));
        }
        if (!article.untold().isEmpty()) {
            note(Check.UNTOLD_LANGUAGE, "", names(article.untold()));
        }
        article.unread().forEach(part -> note(Check.MACHINE_UNREAD, part));
    }

    private static String names(List<Language> languages) {
        return languages.stream().map(Language::ownName).collect(Collectors.joining(", "));
    }

    private String caption() {
        return article.story().caption().getOrDefault(article.language().code(), "");
    }

    private void picture(String part, Picture picture, String caption) {
        if (picture.alt().getOrDefault(article.language().code(), "").isBlank()) {
            note(Check.PICTURE_WITHOUT_ALT, part, picture.key());
        }
        if (picture.credit().isBlank()) {
            note(Check.PICTURE_WITHOUT_CREDIT, part, picture.key());
        }
        if (caption.isBlank()) {
            note(Check.PICTURE_WITHOUT_CAPTION, part, picture.key());
        }
    }

    private void block(Block block) {
        mixed(block.id(), block.plain());
        links(block);
        switch (block) {
            case Block.Quotation said when said.speaker().isBlank() ->
                    note(Check.QUOTATION_WITHOUT_SPEAKER, said.id());
            case Block.Photo photo ->
                    Optional.ofNullable(article.pictures().get(photo.picture()))
                            .ifPresentOrElse(
                                    known -> picture(photo.id(), known, photo.caption()),
                                    () -> note(Check.UNKNOWN_PICTURE, photo.id(), photo.picture()));
            case Block.Figure figure when figure.source().isBlank() ->
                    note(Check.FIGURE_WITHOUT_SOURCE, figure.id(), figure.label());
            default -> {}
        }
    }

    private void links(Block block) {
        for (var link : BodyLinks.of(block)) {
            if (article.links().withdrawn().contains(link)) {
                note(Check.WITHDRAWN_LINK, block.id(), link);
            } else if (article.links().broken().contains(link)) {
                note(Check.BROKEN_LINK, block.id(), link);
            }
        }
    }

    private void unseen() {
        if (article.links().unseen() > 0) {
            note(Check.UNSEEN_LINK, "", Integer.toString(article.links().unseen()));
        }
    }

    /** A Latin "a" in a Kazakh word looks right and is found by no search. */
    private void mixed(String part, String text) {
        var mixed = MIXED.matcher(text);
        if (mixed.find()) {
            note(Check.MIXED_LETTERS, part, word(text, mixed.start(), mixed.end()));
        }
    }

    /** The letters around a place. */
    private static String word(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start > 0 && Character.isLetter(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(start, end);
    }

    private void language() {
        var wording = article.wording();
        var text = new StringBuilder(wording.lead());
        wording.body().blocks().forEach(block -> text.append('\n').append(block.plain()));
        var words = text.toString().strip().split("\\s+");
        if (words.length < FEW_WORDS) {
            return;
        }
        var guess = LanguageGuess.of(text.toString()).language();
        if (guess != article.language()) {
            note(Check.OTHER_LANGUAGE, "", guess.ownName(), article.language().ownName());
        }
    }
}
