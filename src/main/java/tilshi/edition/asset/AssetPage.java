package tilshi.edition.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Assets;
import tilshi.edition.ReaderPage;
import tilshi.media.Pictures;
import tilshi.press.Sheet;

/** Pictures, faces and scripts, the same on every host of the house. */
@ApplicationScoped
class AssetPage implements ReaderPage {

    private final Assets assets;
    private final Pictures pictures;

    AssetPage(Assets assets, Pictures pictures) {
        this.assets = assets;
        this.pictures = pictures;
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        if (!ask.host().equals(Ask.HOUSE)) {
            return Optional.empty();
        }
        if (ask.path().startsWith("/assets/")) {
            return assets.bytes(ask.path())
                    .map(bytes -> Sheet.forEver(assets.contentType(ask.path()), bytes));
        }
        if (ask.path().startsWith("/media/")) {
            return pictures.bytes(ask.keys(), ask.path().substring("/media/".length()))
                    .map(found -> Sheet.forEver(found.format().contentType(), found.bytes()));
        }
        return Optional.empty();
    }
}
