package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tilshi.InTilshi;
import tilshi.site.Sites;

/** A node that starts without the database knows the whole house. */
@InTilshi
class HouseNoteIT {

    @Inject Sites sites;

    @Test
    void a_house_comes_back_as_it_was_noted(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(HouseNote.NAME), HouseNote.of(sites.house()));

        assertThat(new HouseNote(Optional.of(folder)).read()).contains(sites.house());
        assertThat(sites.house().brand("news").orElseThrow().files()).isNotEmpty();
    }
}
