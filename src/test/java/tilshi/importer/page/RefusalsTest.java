package tilshi.importer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.base.Refusal;
import tilshi.text.Language;

/** Files that are no pages, and pages that are no articles. */
class RefusalsTest {

    private final PageImporter importer = new PageImporter();

    private Refusal refusal(byte[] page) {
        return catchThrowableOfType(
                Refusal.class, () -> importer.take(page, SampleSite.in(Language.RUSSIAN)));
    }

    private Refusal refusal(String page) {
        return refusal(page.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n \t\n", "\uFEFF", "\u200B\u00A0", "<html></html>", "<p> </p>"})
    void a_page_without_words_is_refused(String page) {
        assertThat(refusal(page)).isInstanceOfAny(EmptyPage.class, NoArticle.class);
    }

    @Test
    void an_empty_file_is_refused_as_empty() {
        assertThat(refusal(new byte[0])).isInstanceOf(EmptyPage.class);
        assertThat(refusal("  \n ")).isInstanceOf(EmptyPage.class);
        assertThat(refusal("").status()).isEqualTo(422);
    }

    @Test
    void fifty_megabytes_are_refused_at_once_and_the_limit_is_named() {
        var page = new byte[50 << 20];
        var start = System.nanoTime();
        var refusal = refusal(page);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
        assertThat(refusal).isInstanceOf(PageTooLarge.class);
        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.details()).containsExactly(5);
    }

    @Test
    void pictures_documents_and_archives_are_not_text() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write("text".getBytes(StandardCharsets.UTF_8));
        }
        var noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        for (var page :
                new byte[][] {
                    "%PDF-1.7 article".getBytes(StandardCharsets.UTF_8),
                    "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1),
                    "{\\rtf1\\ansi text}".getBytes(StandardCharsets.UTF_8),
                    zipped.toByteArray(),
                    noise,
                    new byte[1_000]
                }) {
            assertThat(refusal(page)).isInstanceOf(NotText.class);
        }
        assertThat(refusal(noise).status()).isEqualTo(415);
    }

    @Test
    void a_menu_a_form_and_a_list_of_headlines_are_no_articles() {
        var menu = "Главная\nНовости\nЭкономика\nОбщество\nСпорт\nКонтакты\n";
        var login =
                "<html><body><h1>Вход</h1><form><label>Почта</label><input name=mail>"
                        + "<label>Пароль</label><input type=password><button>Войти</button>"
                        + "<p>Забыли пароль? Напишите нам.</p></form></body></html>";
        var list =
                "Лента новостей\n"
                        + "19:27 Мост через Сумбеозен откроют в октябре\n"
                        + "18:40 Трамвай будет ходить до полуночи\n"
                        + "17:05 Соль Айдынсора пойдёт на дороги\n"
                        + "16:11 Чабан сорок лет ведёт дневник погоды\n"
                        + "15:00 Библиотека вернулась в степь\n";
        for (var page :
                new String[] {menu, login, list, "слово", "Заголовок без текста\n\nещё строка"}) {
            assertThat(refusal(page)).as(page).isInstanceOf(NoArticle.class);
        }
    }

    @Test
    void a_front_page_with_teasers_is_no_article() {
        var front = new StringBuilder("<html><body><main>");
        for (int i = 0; i < 9; i++) {
            front.append("<article><h2><a href=/")
                    .append(i)
                    .append(">Новость номер ")
                    .append(i)
                    .append(
                            " о жизни области</a></h2><p>Коротко о том, что случилось"
                                    + " сегодня.</p></article>");
        }
        assertThat(refusal(front + "</main></body></html>")).isInstanceOf(NoArticle.class);
    }

    @Test
    void a_refusal_names_its_sentence() {
        assertThatThrownBy(() -> importer.take(new byte[0], SampleSite.in(Language.KAZAKH)))
                .isInstanceOfSatisfying(
                        EmptyPage.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.page-empty"));
    }
}
