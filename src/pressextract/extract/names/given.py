"""Given names common in German-speaking countries, also those of immigrant families: general knowledge."""

from __future__ import annotations

__all__ = ["FEMALE", "GIVEN", "MALE"]

FEMALE = frozenset(
    "Agnes Aisha Alexandra Alice Alina Almut Amelie Amira Anastasia Andrea Angela Angelika Anita Anja Anke Ann Anna Annalena "
    "Anne Annegret Annelie Annemarie Annett Annette Annika Antje Antonia Aurelia Aylin Ayşe Ayse Barbara Beate Beatrice Beatrix "
    "Bettina Bianca Birgit Birgitta Birte Brigitte Britta Carina Carla Carmen Carola Carolin Caroline Cathrin Celina Charlotte "
    "Christa Christel Christiane Christina Christine Clara Claudia Constanze Cordula Corinna Cornelia Dagmar Daniela Denise "
    "Diana Dora Doreen Doris Dorothea Dorothee Edith Elena Eleonore Elfriede Elif Elisa Elisabeth Elke Ella Ellen Elsa Emilia Emily "
    "Emma Erika Esra Esther Eva Evelyn Fatma Felicitas Franziska Frauke Frida Friederike Gabriela Gabriele Gaby Gerda Gerlinde "
    "Gertrud Gesa Gesine Gisela Greta Gudrun Gundula Hanna Hannah Hannelore Hatice Hedwig Heidi Heidrun Heike Helen Helena Helene "
    "Helga Henriette Henrike Hilde Hildegard Hülya Ida Ilka Ilona Ilse Imke Ina Ines Inga Inge Ingeborg Ingrid Inka Irene Iris "
    "Irina Irmgard Isabel Isabell Isabella Isabelle Jana Janina Janine Jasmin Jennifer Jenny Jessica Johanna Jolanta Josefine "
    "Josephine Judith Jule Julia Juliane Jutta Karen Karin Karla Karola Karolin Karoline Katarina Katharina Kathleen Kathrin Katja "
    "Katrin Kerstin Kirsten Klara Klaudia Kornelia Kristin Kristina Lara Larissa Laura Lea Lena Leni Leonie Leyla Lilli Lilly Lina Linda "
    "Lisa Lotte Louisa Louise Lucia Lucie Luisa Luise Lydia Magdalena Maike Maja Malgorzata Manuela Mareike Maren Margarete "
    "Margit Margot Margrit Maria Marianne Marie Marina Marion Marlen Marlene Marlies Martha Martina Mathilde Maya Mechthild Meike "
    "Melanie Melek Melissa Meltem Mia Michaela Mila Miriam Mona Monica Monika Monique Nadine Nadja Nancy Natalie Natascha Nele Nicole Nina "
    "Nora Nurcan Olga Patricia Paula Pauline Petra Pia Ramona Rebecca Rebekka Regina Regine Renate Ricarda Rita Romy Rosa "
    "Rosemarie Roswitha Ruth Sabine Sabrina Sandra Sara Sarah Saskia Selin Sibylle Sigrid Silke Silvia Simone Sina Sofia Sofie "
    "Sonja Sophia Sophie Stefanie Stella Stephanie Susann Susanna Susanne Svenja Svetlana Swantje Sybille Sylke Sylvia Tamara Tanja "
    "Tatjana Theresa Therese Tina Traute Ulla Ulrike Undine Ursel Ursula Ute Uta Valentina Vanessa Vera Verena Veronika Viktoria "
    "Viola Waltraud Wencke Wiebke Wilhelmine Yasemin Yasmin Yvonne Zeynep".split()
)
MALE = frozenset(
    "Achim Adam Adrian Ahmed Ahmet Albert Albrecht Alexander Alexis Alfons Alfred Ali Alois Andre André Andreas Anton Armin Arne "
    "Arno Arnold Arthur Artur August Axel Bastian Benedikt Benjamin Benno Bernd Bernhard Berthold Bertram Björn Bodo Boris "
    "Burkhard Carl Carlo Carsten Christian Christof Christoph Claas Clemens Constantin Cornelius Dan Daniel Danny David Dennis "
    "Detlef Detlev Dieter Dietmar Dietrich Dirk Dominik Eberhard Eckart Eckhard Edgar Eduard Egon Elias Emil Emre Enno Enrico Erhard "
    "Eric Erich Erik Ernst Erwin Eugen Fabian Falk Felix Ferdinand Finn Florian Francesco Frank Franz Fred Frederik Friedhelm "
    "Friedrich Fritz Gabriel Georg Gerald Gerd Gerhard Gerhart Gernot Gero Gert Giovanni Gottfried Gregor Guido Gunnar "
    "Gunter Gunther Günter Günther Gustav Hannes Hans Harald Harry Hartmut Hasan Hauke Heiko Heiner Heinrich Heinz Helge Helmut "
    "Hendrik Henning Henrik Henry Herbert Heribert Hermann Holger Horst Hubert Hubertus Hugo Ibrahim Igor Ingo Ingolf Ivan Ivo Jakob Jan "
    "Janis Jannik Jannis Jens Joachim Jochen Johann Johannes John Jonas Jonathan Jörg Jörn Josef Joseph Joshua Jost Julian "
    "Julius Jürgen Justus Kai Karl Karl-Heinz Karsten Kaspar Kay Kemal Kevin Kilian Klaus Klemens Knut Konrad Konstantin Korbinian Kurt "
    "Lars Leo Leon Leonard Leonhard Leopold Levin Linus Lorenz Lothar Luca Lucas Ludger Ludwig Luis Lukas Lutz Magnus Malte "
    "Manfred Manuel Marc Marcel Marco Marcus Marek Mario Marius Mark Marko Markus Martin Marvin Mathias Matteo Matthias "
    "Mats Max Maximilian Mehmet Merlin Michael Michel Mike Mirko Mohamed Mohammed Moritz Murat Mustafa Nick Nico Niclas Nicolas Niels Niklas Niko "
    "Nikolai Nikolaus Nils Noah Norbert Olaf Ole Oleksandr Oliver Ömer Oskar Oswald Otmar Otto Pascal Patrick Paul Pawel Peer Peter "
    "Philip Philipp Phillip Pierre Piotr Rainer Ralf Ralph Raphael Reiner Reinhard Reinhold Rene René Reto Richard Rico "
    "Robert Robin Roger Roland Rolf Roman Ronald Ronny Rudi Rudolf Ruben Rüdiger Rupert Samuel Sascha Sebastian Sergej Siegfried "
    "Sigmar Silvan Simon Stefan Steffen Stephan Steven Sven Swen Theo Theodor Thies Thilo Thomas Thorben Thorsten Till Tilman Tilo Tim Timo "
    "Timon Tino Titus Tobias Tom Tomasz Toni Torben Torsten Tristan Udo Ulf Uli Ulrich Urs Uwe Valentin Veit Viktor Vincent Vinzenz "
    "Vladimir Volker Volkmar Waldemar Walter Walther Werner Wilfried Wilhelm Willi Willy Winfried Wolf Wolfgang Wolfram Yannick "
    "Yusuf Yves".split()
)
GIVEN = FEMALE | MALE
