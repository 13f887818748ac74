package tilshi.press;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The plain copy of a packed page while it is asked for. Who asks often finds it made; who does not
 * costs no memory, since the collector takes it at its next round.
 */
final class Unpacked {

    private volatile WeakReference<PressedPage.Copy> made = new WeakReference<>(null);

    /** The copy, if it is there still. */
    PressedPage.@Nullable Copy last() {
        return made.get();
    }

    /** The copy, made if it is not there. Two who come at once may both make it: the same bytes. */
    PressedPage.Copy or(Supplier<PressedPage.Copy> unpack) {
        var copy = made.get();
        if (copy == null) {
            copy = unpack.get();
            made = new WeakReference<>(copy);
        }
        return copy;
    }
}
