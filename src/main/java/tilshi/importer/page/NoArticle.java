package tilshi.importer.page;

import tilshi.base.Refusal;

/** The page holds no article: a menu, a form, a list of headlines. */
public final class NoArticle extends Refusal {

    private static final long serialVersionUID = 1L;

    NoArticle() {
        super(422, "refusal.page-no-article");
    }
}
