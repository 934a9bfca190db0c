package nl.raakpunt.directory.understanding;

/**
 * What can be seen of an answer before anybody knows whether it is right.
 *
 * @param margin   distance to the next answer, as a share of the score
 * @param coverage share of the question's words that the answer accounts for
 * @param telling  how much those words tell the answer from others; little when any question may hold them
 * @param lead     how much likelier than any other, as far as learned, in [-1,1]; negative when another is likelier
 * @param asking   how probable it is, as far as learned, that the text asks anything at all
 */
public record Signs(double margin, double coverage, double telling, double lead, double asking) {}
