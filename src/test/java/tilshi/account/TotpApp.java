package tilshi.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator app in a test: knows the secret as it was typed in, shows codes. */
public record TotpApp(String secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The code of half a minute ago: still good, and leaves those after it unused. */
    public String before() {
        return shown(-1);
    }

    public String now() {
        return shown(0);
    }

    /** The code of the next half minute: good already. */
    public String after() {
        return shown(1);
    }

    private String shown(int off) {
        return OneTimeCode.of(bytes(), OneTimeCode.step(Instant.now()) + off);
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : secret.replace(" ", "").toCharArray()) {
            held = (held << 5 | LETTERS.indexOf(letter)) & 0xffff;
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
