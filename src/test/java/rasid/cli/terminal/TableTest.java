package rasid.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Columns that stay columns, whatever is written in them.
class TableTest {
    @Test
    void aColumnBeginsAtOnePlaceInEveryRow() {
        List<String> lines =
                printed(0, "سُقُوطُ صَواريخ", "東京でロケット", "e\u0301cole \u200Bx", "plain", "نیم\u200Cفاصله", "🚀 rocket");
        int column = lines.getFirst().indexOf("END");
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> {
            String before = line.substring(0, line.indexOf("|end"));
            assertThat(Screen.width(before)).isEqualTo(column);
        });
    }

    @Test
    void whatRunsFromRightToLeftStandsIsolatedInALineThatDoesNot() {
        List<String> lines = printed(0, "صاروخ", "plain");
        assertThat(lines.get(1)).startsWith("\u200E\u2068صاروخ\u2069");
        assertThat(lines.get(2)).startsWith("plain");
    }

    @Test
    void aNarrowTerminalCutsTheWidestColumnAndNoLetterLosesItsMarks() {
        List<String> lines = printed(24, "صَاروخٌ سقط على المدينة مساء أمس قرب النهر");
        assertThat(Screen.width(lines.get(1))).isLessThanOrEqualTo(24);
        assertThat(lines.get(1)).contains("…", "صَاروخٌ");
    }

    @Test
    void aPageCannotCommandTheTerminal() {
        assertThat(Screen.clean("a\u001B[2Jb\u0007\u202Ec\n\td")).isEqualTo("a[2Jbc d");
    }

    @Test
    void aCellIsNoFormulaWhateverStandsBeforeIt() {
        assertThat(Csv.row("=1+1", "\u200F\u202B=1", " @x", "+1", "plain", null, "a\"b,c"))
                .isEqualTo("'=1+1,'\u200F\u202B=1,' @x,'+1,plain,,\"a\"\"b,c\"\r\n");
        assertThat(Csv.row("＝1", "\u0000=x", "-5")).isEqualTo("'＝1,'=x,'-5\r\n");
    }

    private static List<String> printed(int width, String... cells) {
        Table table = new Table("TEXT", "END");
        for (String cell : cells) {
            table.row(cell, "|end");
        }
        StringWriter out = new StringWriter();
        table.print(new PrintWriter(out, true), width);
        return out.toString().lines().toList();
    }
}
