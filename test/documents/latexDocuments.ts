/** Documents made up to hold what LaTeX documents hold. */

export const thesis = String.raw`%!TEX program = lualatex
\documentclass[11pt,a4paper]{article}
\usepackage{amsmath}
\newtheorem{puzzle}{Puzzle}
\newcommand{\gadget}[1]{\textsf{#1}}

\begin{document}
\title{Cellars and their doors}
\author{A. Writer \and B. Reader}
\maketitle

\begin{abstract}
Cellars stay cool in summer, because the ground around them is slow to take the heat of the day.
\end{abstract}

\section{What a cellar is}\label{sec:what}

A cellar is a room below the ground, in which things \emph{stay cool} that would
perish elsewhere \cite[p.~7]{weber2004}. It must \gadget{stay as} it is,
since every door that is opened lets in air, as Section~\ref{sec:what}
and \href{https://example.org/a%20b}{the other paper} explain.\footnote{Only in
winter does the door stand open; see~\citet{miller2019}.}

Each cellar has a depth of $a_1 < a_2$ metres, so that
\begin{equation}
  t(a) = t_0 \exp(-a) \quad \text{for every depth}
  \label{eq:depth}
\end{equation}
holds, where $t_0$ is the temperature outside, about \SI{20}{\celsius},
and \verb|a_b| is the name of a file. It is na\"{\i}ve to think
that caf\'es need no cellar -- they need more than one.

% Ask the printer about the next paragraph.
\begin{itemize}
  \item The first door should be closed before the second one
    is opened, whatever the weather does.
  \item[cellar-door] Another door leads into the garden, which
    is seldom used by anybody.
\end{itemize}

\begin{remark}\label{rem:door}\uses{eq:depth}
Nobody has ever counted the doors in this house,
which has a hundred of them.
\end{remark}

\begin{puzzle}
How many doors does a house need with seven cellars?
\end{puzzle}

\begin{figure}[t]
  \centering
  \includegraphics[width=\linewidth]{cellar}
  \caption[A cellar]{A cellar with \emph{three} doors, each of which
    is closed.}
  \label{fig:cellar}
\end{figure}

\begin{tblr}{ll}
Alder & Wet ground \\
Ash & Dry ground
\end{tblr}

\begin{IEEEeqnarray}{rCl}
a &=& b
\end{IEEEeqnarray}

\begin{lstlisting}[language=C]
int doors = 3; // Nobody counts them, {
\end{lstlisting}

The address of the house is\\
Seven Hill Street\\[2pt]
where everybody knows the cellar.

\paragraph{Keys.} Every door has a key {\em of its own} that opens no other
one, and 50\% of them are lost.

\iffalse
Nobody ever reads this paragraph again.
\fi

\bibliography{cellars}
\end{document}
`;

export const chapter = String.raw`% !TEX root = thesis.tex
\providecommand{\depth}[1]{#1\,m}
\chapter{Rain}
\label{cha:rain}

Rain falls on the garden every evening,
and in the morning it rises again as steam.
\index{rain}
Nobody waters anything \parencites(see)[3]{weber2004}[4]{miller2019}, since
nothing has ever been dry.

\begin{quote}
  ''It never stopped raining while we were there'', they said
  when they came back from the hills.
\end{quote}

{\small The smaller letters of this sentence mean that it matters less.}

\begin{proof}
By counting the drops, of which there are
\[ n = \sum_i d_i, \]
we see that rain is wet. The rest follows from
\eqref{eq:rain} and from what was said about $\depth{3}$ before.
\end{proof}

\begin{description}
  \item[Drizzle] is rain that nobody hears on the roof.
  \item[Sleet] falls when it cannot decide what it
    should be.
\end{description}

\todo[inline]{Say where this happened.}
A last paragraph that ends the chapter with an open
question\footnote{%
  Which was never answered.}, as chapters do.
`;
