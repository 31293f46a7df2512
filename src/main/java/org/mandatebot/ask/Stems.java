package org.mandatebot.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.mandatebot.mandate.Language;

/// Words reduced to stems, so that "reports", "reporting" and "report" are one.
final class Stems {
  private static final Pattern ELIDED = Pattern.compile("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'");
  /// Else an army ("armée") and a weapon ("arme") are one.
  private static final StemmerOverrideMap ARMY = army();
  private static final Analyzer ENGLISH = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream stems = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      return new TokenStreamComponents(words, new PorterStemFilter(new ASCIIFoldingFilter(stems)));
    }
  };
  private static final Analyzer FRENCH = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream stems = new ElisionFilter(new LowerCaseFilter(words),
          new CharArraySet(FrenchAnalyzer.DEFAULT_ARTICLES, true));
      return new TokenStreamComponents(words,
          new ASCIIFoldingFilter(new FrenchLightStemFilter(new StemmerOverrideFilter(stems, ARMY))));
    }
  };

  private Stems() {
  }

  private static StemmerOverrideMap army() {
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder();
    for (String word : List.of("armée", "armées"))
      builder.add(word, "armée");
    try {
      return builder.build();
    } catch (IOException impossible) {
      throw new UncheckedIOException("two words", impossible);
    }
  }

  /// @param word as it was typed, in lower case
  /// @param start where the word begins in the text
  record Stem(String stem, String word, int start, int end) {
  }

  static List<Stem> of(String text, Language language) {
    String plain = text.replace('\u2019', '\'');
    List<Stem> stems = new ArrayList<>();
    try (TokenStream stream = analyzer(language).tokenStream("", plain)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String word = plain.substring(offset.startOffset(), offset.endOffset()).toLowerCase(language.locale());
        if (language == Language.FR)
          word = ELIDED.matcher(word).replaceFirst("");
        stems.add(new Stem(term.toString(), word, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
    return stems;
  }

  private static Analyzer analyzer(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case FR -> FRENCH;
    };
  }
}
