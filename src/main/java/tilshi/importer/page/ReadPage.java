package tilshi.importer.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tilshi.importer.LeftOut;
import tilshi.importer.Warning;
import tilshi.story.Block;
import tilshi.text.Language;

/**
 * A page after its layout is understood and before its words are: what is headline, lead, body and
 * furniture.
 */
record ReadPage(
        String headline,
        String lead,
        Optional<Moment> published,
        List<Block> blocks,
        List<LeftOut> leftOut,
        Set<Warning> warnings,
        Optional<String> source,
        Optional<Language> declared,
        String original) {}
