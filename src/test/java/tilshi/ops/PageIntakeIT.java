package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;

/** What the command line says where it takes no page in. */
@InTilshi
class PageIntakeIT {

    @Inject PageIntake intake;

    @Test
    void what_is_not_there_is_named_as_the_command_named_it() {
        assertThat(refused("news/fr", "editor")).isEqualTo("tilshi: There is no site news/fr");
        assertThat(refused("news/ru", "nobody")).isEqualTo("tilshi: There is no login nobody");
    }

    @ActivateRequestContext
    String refused(String site, String login) {
        var page = DeskPages.PASTED.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        int code =
                intake.run(
                        new PageIntake.Order(page, site, null, login, false),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(out.size()).isZero();
        return err.toString(StandardCharsets.UTF_8).strip();
    }
}
