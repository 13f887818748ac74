package tilshi.story;

import java.time.Instant;
import java.util.Optional;
import tilshi.text.Language;
import tilshi.text.Script;

/** What an article is made from. */
public record NewArticle(
        Language language, Script script, Wording wording, Optional<Instant> dated) {}
