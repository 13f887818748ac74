package tilshi.ops;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tilshi.base.Json;
import tilshi.site.BrandFolder;
import tilshi.site.OpenBrand;
import tilshi.site.Sites;

/** Opens brands. */
@Command(
        name = "brand",
        description = "Opens brands of this installation.",
        mixinStandardHelpOptions = true,
        subcommands = BrandCommand.Open.class)
final class BrandCommand {

    /** Opens one from its folder. */
    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = {
                "Opens a brand from a folder; the folder's name is its key.",
                "",
                "sites/example shows what such a folder holds: brand.json, pages.json, tokens.css, "
                        + "fonts.css, logo.svg, icon.svg.",
                ""
            })
    static final class Open implements Callable<Integer> {

        @Mixin private final Installation installation = new Installation();

        @Parameters(paramLabel = "FOLDER", description = "The brand's folder.")
        private Path folder = Path.of(".");

        @Override
        public Integer call() throws Exception {
            var key = folder.toAbsolutePath().normalize().getFileName().toString();
            List<BrandFolder.PageEntry> pages =
                    Json.read(text(folder, "pages.json"), new TypeReference<>() {});
            var opening = BrandFolder.read(key, file -> text(folder, file), pages);
            return new Running(installation)
                    .command(
                            () -> {
                                Arc.container().select(Opener.class).get().open(opening);
                                System.out.println("Opened " + key + ".");
                                return 0;
                            });
        }

        private static String text(Path folder, String file) {
            try {
                return Files.readString(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException("The brand's folder has no readable " + file, e);
            }
        }
    }

    /** Does it in one transaction and tells the serving nodes. */
    @ApplicationScoped
    @Unremovable
    static class Opener {

        private final OpenBrand openBrand;
        private final Sites sites;

        Opener(OpenBrand openBrand, Sites sites) {
            this.openBrand = openBrand;
            this.sites = sites;
        }

        @Transactional
        void open(BrandFolder.Opening opening) {
            int position = sites.refresh().brands().size();
            openBrand.with(position, opening.brand(), opening.sites(), opening.sections());
        }
    }
}
