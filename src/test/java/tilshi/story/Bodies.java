package tilshi.story;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Arbitrary bodies: every type of block, words in three scripts and what else people paste. */
public final class Bodies implements ArbitraryProvider {

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Body.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(bodies());
    }

    static Arbitrary<Body> bodies() {
        return blocks().list().ofMaxSize(8).uniqueElements(Block::id).map(Body::of);
    }

    static Arbitrary<Block> blocks() {
        return Arbitraries.oneOf(
                Combinators.combine(ids(), spans()).as(Block.Paragraph::new),
                Combinators.combine(ids(), Arbitraries.of(2, 3), spans()).as(Block.Heading::new),
                Combinators.combine(
                                ids(),
                                Arbitraries.of(Block.Manner.values()),
                                spans(),
                                words(),
                                words(),
                                words())
                        .as(Block.Quotation::new),
                Combinators.combine(ids(), filled(), words()).as(Block.Photo::new),
                Combinators.combine(
                                ids(),
                                Arbitraries.of(true, false),
                                spans().list().ofMinSize(1).ofMaxSize(4))
                        .as(Block.Listing::new),
                Arbitraries.integers().between(1, 4).flatMap(Bodies::tables),
                Combinators.combine(ids(), filled(), links("https://"), words())
                        .as(Block.Embed::new),
                Combinators.combine(ids(), filled(), words(), filled(), words())
                        .as(Block.Figure::new),
                ids().map(Block.Rule::new));
    }

    private static Arbitrary<Block> tables(int width) {
        var rows = words().list().ofSize(width);
        return Combinators.combine(ids(), words(), rows, rows.list().ofMinSize(1).ofMaxSize(3))
                .as(Block.Table::new);
    }

    static Arbitrary<List<Span>> spans() {
        var marks = marks().list().ofMaxSize(3);
        var span = Combinators.combine(words().filter(w -> !w.isEmpty()), marks).as(Span::new);
        return span.list().ofMinSize(1).ofMaxSize(4).filter(spans -> !Span.plain(spans).isBlank());
    }

    private static Arbitrary<Mark> marks() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Mark.Strong()),
                Arbitraries.just(new Mark.Emphasis()),
                Arbitraries.of("https://", "http://", "/")
                        .flatMap(Bodies::links)
                        .map(Mark.Link::new));
    }

    private static Arbitrary<String> links(String start) {
        return Arbitraries.of("e.example/", "t.me/a?b=c#d", "a%20b", "қ/ә", "x/~y;z")
                .map(rest -> start + rest);
    }

    static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(4)
                .ofMaxLength(16);
    }

    static Arbitrary<String> filled() {
        return words().filter(words -> !words.isBlank());
    }

    static Arbitrary<String> words() {
        return Arbitraries.of(
                        "қазақ",
                        "Ә",
                        "слово",
                        "word",
                        "e\u0301",
                        "\u0301",
                        "é",
                        "\u0958",
                        "👩‍🚀",
                        "𝄞",
                        "\n",
                        "\t",
                        " ",
                        "\u00a0",
                        "\u2028",
                        "\u200b",
                        "«",
                        "»",
                        "<b>",
                        "&amp;",
                        "\"",
                        "\\",
                        "/",
                        "中文",
                        "عربي",
                        "0",
                        "{",
                        "]",
                        "null",
                        "\u1100\u1161")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
