package tilshi.story;

import tilshi.text.Language;
import tilshi.text.Script;

import java.time.Instant;
import java.util.Optional;

/** What an article is made from. */
public record NewArticle(
        Language language, Script script, Wording wording, Optional<Instant> dated) {}
