namespace SearchPortal.Engine.Numerics;

/// <summary>The numbers 0 to 32 as types (<see cref="IConstant"/>).</summary>
internal static class Constants
{
    public readonly struct N0 : IConstant
    {
        public static int Value => 0;
    }

    public readonly struct N1 : IConstant
    {
        public static int Value => 1;
    }

    public readonly struct N2 : IConstant
    {
        public static int Value => 2;
    }

    public readonly struct N3 : IConstant
    {
        public static int Value => 3;
    }

    public readonly struct N4 : IConstant
    {
        public static int Value => 4;
    }

    public readonly struct N5 : IConstant
    {
        public static int Value => 5;
    }

    public readonly struct N6 : IConstant
    {
        public static int Value => 6;
    }

    public readonly struct N7 : IConstant
    {
        public static int Value => 7;
    }

    public readonly struct N8 : IConstant
    {
        public static int Value => 8;
    }

    public readonly struct N9 : IConstant
    {
        public static int Value => 9;
    }

    public readonly struct N10 : IConstant
    {
        public static int Value => 10;
    }

    public readonly struct N11 : IConstant
    {
        public static int Value => 11;
    }

    public readonly struct N12 : IConstant
    {
        public static int Value => 12;
    }

    public readonly struct N13 : IConstant
    {
        public static int Value => 13;
    }

    public readonly struct N14 : IConstant
    {
        public static int Value => 14;
    }

    public readonly struct N15 : IConstant
    {
        public static int Value => 15;
    }

    public readonly struct N16 : IConstant
    {
        public static int Value => 16;
    }

    public readonly struct N17 : IConstant
    {
        public static int Value => 17;
    }

    public readonly struct N18 : IConstant
    {
        public static int Value => 18;
    }

    public readonly struct N19 : IConstant
    {
        public static int Value => 19;
    }

    public readonly struct N20 : IConstant
    {
        public static int Value => 20;
    }

    public readonly struct N21 : IConstant
    {
        public static int Value => 21;
    }

    public readonly struct N22 : IConstant
    {
        public static int Value => 22;
    }

    public readonly struct N23 : IConstant
    {
        public static int Value => 23;
    }

    public readonly struct N24 : IConstant
    {
        public static int Value => 24;
    }

    public readonly struct N25 : IConstant
    {
        public static int Value => 25;
    }

    public readonly struct N26 : IConstant
    {
        public static int Value => 26;
    }

    public readonly struct N27 : IConstant
    {
        public static int Value => 27;
    }

    public readonly struct N28 : IConstant
    {
        public static int Value => 28;
    }

    public readonly struct N29 : IConstant
    {
        public static int Value => 29;
    }

    public readonly struct N30 : IConstant
    {
        public static int Value => 30;
    }

    public readonly struct N31 : IConstant
    {
        public static int Value => 31;
    }

    public readonly struct N32 : IConstant
    {
        public static int Value => 32;
    }
}
