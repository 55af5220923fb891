package rasid.store;

/// The database is lost or refuses a statement. The cause is kept; the worker loop logs it and tries the job again
/// later.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
