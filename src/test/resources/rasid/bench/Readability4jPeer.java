import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import net.dankito.readability4j.Readability4J;

/// Readability4J in a process of its own, with jsoup as old as it wants: reads address and page, answers nanoseconds of its
/// thread on the processor.
/// Started from this source by `bin/bench extraction-speed`.
public class Readability4jPeer {
    static int sink;

    public static void main(String[] args) throws Exception {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        for (int length = in.readInt(); length >= 0; length = in.readInt()) {
            String html = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                String text = new Readability4J("http://example.org/", html).parse().getTextContent();
                sink += text == null ? 0 : text.length();
            } catch (RuntimeException | StackOverflowError e) {
                sink++;
            }
            out.writeLong(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            out.flush();
        }
    }
}
