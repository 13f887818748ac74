package tilshi.desk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.base.Invalid;
import tilshi.importer.Intake;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Block;
import tilshi.story.BlockIds;
import tilshi.story.Body;
import tilshi.story.DateArticle;
import tilshi.story.Headlines;
import tilshi.story.Span;
import tilshi.story.Stories;
import tilshi.story.Wording;

/** Reads what a person made of a draft from the mending form. */
@ApplicationScoped
class MendedDraft {

    private final DateArticle dateArticle;
    private final Stories stories;
    private final Sites sites;

    MendedDraft(DateArticle dateArticle, Stories stories, Sites sites) {
        this.dateArticle = dateArticle;
        this.stories = stories;
        this.sites = sites;
    }

    /** The number of the revision the form was made from. */
    int base(MultivaluedMap<String, String> form) {
        var base = form.getFirst("base");
        if (base == null || !base.matches("\\d{1,9}")) {
            throw new Invalid("form-incomplete");
        }
        return Integer.parseInt(base);
    }

    /**
     * @throws Invalid if a part cannot be kept as it is
     */
    Wording wording(MultivaluedMap<String, String> form, Wording before, Intake intake) {
        try {
            var blocks = new ArrayList<Block>();
            for (var block : before.body().blocks()) {
                mended(form, block).ifPresent(blocks::add);
            }
            blocks.addAll(takenBack(form, intake));
            return new Wording(
                    Headlines.of(text(form, "headline")), text(form, "lead"), Body.of(blocks));
        } catch (IllegalArgumentException flaw) {
            throw new Invalid("part-cannot-be-kept");
        }
    }

    void date(Actor actor, Article article, MultivaluedMap<String, String> form) {
        var date = text(form, "date");
        if (article.publishedAt().isPresent()) {
            return;
        }
        var home = stories.get(article.storyId()).home();
        var site = sites.house().site(home.brand(), article.language()).orElseThrow();
        try {
            var at =
                    date.isEmpty()
                            ? Optional.<java.time.Instant>empty()
                            : Optional.of(
                                    LocalDateTime.parse(date).atZone(site.zone()).toInstant());
            dateArticle.by(actor, article.id(), at);
        } catch (DateTimeException e) {
            throw new Invalid("bad-time");
        }
    }

    /** A block as the form has it; nothing where it was taken out. */
    private static Optional<Block> mended(MultivaluedMap<String, String> form, Block block) {
        var name = "block-" + block.id();
        if (!form.containsKey(name)) {
            return Optional.of(block);
        }
        var kind = text(form, name + "-kind");
        var words = text(form, name);
        if (kind.equals("remove") || words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(mended(form, block, name, kind, spans(block, words)));
    }

    private static Block mended(
            MultivaluedMap<String, String> form,
            Block block,
            String name,
            String kind,
            List<Span> spans) {
        var speaker = text(form, name + "-speaker");
        var role = text(form, name + "-role");
        var verb = block instanceof Block.Quotation quotation ? quotation.verb() : "";
        return switch (kind) {
            case "heading" -> new Block.Heading(block.id(), level(block), spans);
            case "direct" ->
                    new Block.Quotation(
                            block.id(), Block.Manner.DIRECT, spans, speaker, role, verb);
            case "reported" ->
                    new Block.Quotation(
                            block.id(), Block.Manner.REPORTED, spans, speaker, role, verb);
            default -> new Block.Paragraph(block.id(), spans);
        };
    }

    /** Words that nobody touched keep their links and stresses. */
    private static List<Span> spans(Block block, String words) {
        if (!block.plain().strip().equals(words)) {
            return Span.of(words);
        }
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Heading heading -> heading.text();
            case Block.Quotation quotation -> quotation.text();
            default -> Span.of(words);
        };
    }

    private static int level(Block block) {
        return block instanceof Block.Heading heading ? heading.level() : 2;
    }

    private static List<Block> takenBack(MultivaluedMap<String, String> form, Intake intake) {
        return form.getOrDefault("take-back", List.of()).stream()
                .filter(index -> index.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(index -> index < intake.leftOut().size())
                .map(index -> intake.leftOut().get(index).text())
                .filter(text -> !text.isBlank())
                .<Block>map(text -> new Block.Paragraph(BlockIds.fresh(), Span.of(text)))
                .toList();
    }

    /** A field, with the line ends browsers send made plain. */
    private static String text(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}
