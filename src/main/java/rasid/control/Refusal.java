package rasid.control;

/// A request that cannot be done, in words for the terminal: why, and the way out.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
