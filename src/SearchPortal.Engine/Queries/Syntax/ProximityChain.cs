namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Collects <c>a NEAR/8 b SENTENCE c</c> from left to right. A run of one operator with one number is one node; where the operator changes,
/// what stands before it becomes the first operand: <c>(a NEAR/8 b) SENTENCE c</c>.</summary>
internal sealed class ProximityChain(GroupClause first, QueryNotes notes)
{
    private readonly List<GroupClause> beyondLimit = [];
    private List<SyntaxNode> operands = [TreeBuilder.WithoutSign(first)];
    private QueryToken current;
    private bool isRequired = first.Kind == ClauseKind.Must;
    private int count = 1;

    /// <summary>Adds an operator with the clause to its right.</summary>
    public void Add(QueryToken token, GroupClause side)
    {
        isRequired |= side.Kind == ClauseKind.Must;
        if (count == QueryParser.MaxOperands)
        {
            if (beyondLimit.Count == 0) notes.Add("too-many-operands", token.Start, $"{QueryParser.MaxOperands} clauses can stand near each other. From {token.Text} on they were read with AND.");
            beyondLimit.Add(TreeBuilder.Required(side));
            return;
        }

        if (operands.Count > 1 && (token.Proximity != current.Proximity || token.Number != current.Number)) operands = [Node()];
        current = token;
        operands.Add(TreeBuilder.WithoutSign(side));
        count++;
    }

    /// <summary>All of it as one clause.</summary>
    public GroupClause Build()
    {
        if (count == 1) return first;
        var kind = isRequired ? ClauseKind.Must : ClauseKind.Plain;
        if (beyondLimit.Count == 0) return new GroupClause(kind, Node());
        return new GroupClause(kind, TreeBuilder.Group([new GroupClause(ClauseKind.Must, Node()), .. beyondLimit]));
    }

    private ProximityNode Node()
    {
        var start = operands.Min(operand => operand.Start);
        return new ProximityNode(current.Proximity, (int)current.Number, operands, start, operands.Max(operand => operand.Start + operand.Length) - start);
    }
}
