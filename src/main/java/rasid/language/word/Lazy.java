package rasid.language.word;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A word list that is read when the first word needs it: rules of one language do not pay for the lists
/// of the others. Safe to call from any thread; the list is made once.
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /// `maker` is called once, by the first thread that asks, and again only if it threw.
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T ready = made;
        return ready != null ? ready : make();
    }

    private synchronized T make() {
        T ready = made;
        if (ready == null) {
            ready = maker.get();
            made = ready;
        }
        return ready;
    }
}
