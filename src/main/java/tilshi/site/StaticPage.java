package tilshi.site;

import tilshi.text.SafeHtml;

/** A page that is not news: about, contacts, the corrections policy. */
public record StaticPage(String slug, String title, SafeHtml body) {}
