package tilshi.desk;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * What a form has sent, so that a page can hold it and send it once more. Files are not kept, and
 * no password is ever given back: both are asked for again.
 *
 * @param parts whether it was sent in parts, as forms with a file are
 */
record SentForm(boolean parts, List<Field> fields) {

    private static final int SHORT = 24;

    SentForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param number of a text among the texts, which are shown
     */
    record Field(Kind kind, String name, String value, int number) {

        public boolean isWords() {
            return kind == Kind.WORDS;
        }

        public boolean isPassword() {
            return kind == Kind.PASSWORD;
        }

        public boolean isFile() {
            return kind == Kind.FILE;
        }

        /** Rows for a text of this length. */
        public int rows() {
            return Math.clamp(value.length() / 70 + value.lines().count(), 1, 12);
        }
    }

    /** How a field is held. */
    enum Kind {
        HIDDEN,
        WORDS,
        PASSWORD,
        FILE
    }

    /** The form of the request that is being answered; without fields if it sent none. */
    static SentForm current() {
        var request = CurrentRequestManager.get();
        var form = request == null ? null : request.getFormData();
        var fields = new ArrayList<Field>();
        if (request == null || form == null) {
            return new SentForm(false, fields);
        }
        int words = 0;
        for (var name : form) {
            for (var value : form.get(name)) {
                var kind = kind(name, value);
                words += kind == Kind.WORDS ? 1 : 0;
                fields.add(new Field(kind, name, text(kind, value), words));
            }
        }
        fields.removeIf(field -> field.isFile() && field.value().isEmpty());
        var type = request.serverRequest().getRequestHeader("Content-Type");
        return new SentForm(isParts(type), fields);
    }

    public boolean hasWords() {
        return fields.stream().anyMatch(Field::isWords);
    }

    private static boolean isParts(@Nullable String type) {
        return type != null && type.startsWith("multipart/");
    }

    private static Kind kind(String name, FormValue value) {
        if (value.isFileItem()) {
            return Kind.FILE;
        }
        if (name.contains("password")) {
            return Kind.PASSWORD;
        }
        return isWords(value.getValue()) ? Kind.WORDS : Kind.HIDDEN;
    }

    /** Sentences, as against names, numbers and tokens. */
    private static boolean isWords(String value) {
        return value.length() > SHORT && value.chars().anyMatch(Character::isWhitespace);
    }

    private static String text(Kind kind, FormValue value) {
        return switch (kind) {
            case PASSWORD -> "";
            case FILE -> value.getFileName() == null ? "" : value.getFileName();
            default -> value.getValue();
        };
    }
}
