package tilshi.importer.page;

import tilshi.base.Refusal;

/** The file is larger than any saved page of text. */
public final class PageTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    PageTooLarge(int mostMegabytes) {
        super(413, "refusal.page-too-large", mostMegabytes);
    }
}
