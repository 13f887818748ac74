package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What stands for previews in addresses: the number of one, signed (HMAC-SHA-256, 160 bits of it).
 * A forged one is known as such without asking the database.
 */
@ApplicationScoped
public class PreviewTokens {

    private static final int SIGNED = 20;
    private static final Pattern TOKEN = Pattern.compile("([1-9a-z][0-9a-z]{0,12})-([0-9a-f]{40})");

    private final Jdbi database;
    private volatile @Nullable SecretKeySpec key;

    PreviewTokens(Jdbi database) {
        this.database = database;
    }

    /** In small letters: paths of readers' pages know no others. */
    public String of(Preview preview) {
        return Long.toString(preview.id(), Character.MAX_RADIX) + "-" + signature(preview.id());
    }

    /** The number of the preview; nothing if the token was not made here. */
    OptionalLong read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        try {
            long id = Long.parseLong(parts.group(1), Character.MAX_RADIX);
            return isSame(signature(id), parts.group(2))
                    ? OptionalLong.of(id)
                    : OptionalLong.empty();
        } catch (NumberFormatException tooLong) {
            return OptionalLong.empty();
        }
    }

    private static boolean isSame(String signed, String given) {
        return MessageDigest.isEqual(
                signed.getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(long id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            var signed = mac.doFinal(("preview:" + id).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(signed, 0, SIGNED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(secret(), "HmacSHA256");
            key = known;
        }
        return known;
    }

    private byte[] secret() {
        return database.withHandle(
                handle ->
                        handle.createQuery("select secret from story_preview_key")
                                .mapTo(byte[].class)
                                .one());
    }
}
