import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A line a file: its path, whether it is PDF/UA-1, and how many checks were made; then a line a fault. */
public class ValidatePdfUa {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) {
      try (PDFAParser parser =
          Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
        ValidationResult result =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        System.out.println("FILE\t" + file + "\t" + result.isCompliant() + "\t" + result.getTotalAssertions());
        for (TestAssertion fault : result.getTestAssertions()) {
          System.out.println("FAULT\t" + fault.getRuleId().getClause() + "\t" + fault.getMessage());
        }
      }
    }
  }
}
