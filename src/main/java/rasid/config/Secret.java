package rasid.config;

/// A password or token. It never prints itself: logs, messages and `toString` show `***`.
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "***";
    }
}
