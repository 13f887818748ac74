package tilshi.story;

import tilshi.text.Language;

/** What an article is called now, whether readers see it or not. */
public record ArticleName(long id, Language language, String headline) {}
